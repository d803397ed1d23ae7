"""Which source stands under an exhibit."""

"""Military presence: facilities, personnel, harm done in operations."""

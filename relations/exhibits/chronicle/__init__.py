"""Events and what is claimed of them: the chronicle, accounts that disagree."""

"""The arguments of the verbs that have many, and what each verb calls; no logic."""

"""The schema, step by step; shipped with the program and run by ``coach.storage.migrating``."""

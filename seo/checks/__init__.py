"""The catalogue of site checks: <family>/<check>.py says what is wrong, <check>.md says it to people."""

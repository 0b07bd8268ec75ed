"""Language and country versions of a page that name each other."""

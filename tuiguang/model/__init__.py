"""What the departments share: frozen structs, one noun a module."""

"""What fills an extraction: a language model or the embedded engine, as equal wings."""

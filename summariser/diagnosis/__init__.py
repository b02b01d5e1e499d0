"""What is configured, whether it works, and what to do where it does not."""

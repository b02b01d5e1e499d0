"""Reports as terminal text, Markdown and pages."""

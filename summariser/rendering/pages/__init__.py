"""Reports as web pages: self-contained, without a script, every foreign string escaped."""

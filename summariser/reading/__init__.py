"""Files, pages, addresses and lines of JSON become articles."""

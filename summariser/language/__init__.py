"""Russian and English: sentences, forms, figures, times, names, places; nothing here knows of news."""

"""Hand it a news article; get back what happened, in Russian and in English, with every fact traced."""

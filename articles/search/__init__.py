"""Search in full text: what a word is, what a query asks for, what is shown of an article that was found."""

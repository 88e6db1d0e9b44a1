"""Forms of the pages, a module for each subject: upload.py, articles.py, filters.py."""

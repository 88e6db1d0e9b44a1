"""The site under the load of many people at once: `make load`.

What people do (`people.py`) knows neither locust nor Django, so that an ordinary test goes through all of it; locust
does it fifty-five times over (`locustfile.py`), against the program as `make run` starts it (`__main__.py`).
"""

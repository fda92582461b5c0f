"""A recorded day of invented news, and the small server that plays it on loopback."""

"""How well and how fast Outlay works: every command prints its figures beside a named peer or limit."""

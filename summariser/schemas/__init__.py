"""The event schema, version 1: what an engine fills and, marked ``readOnly``, what code adds."""

"""The engine that needs neither key nor network: classical Russian NLP."""

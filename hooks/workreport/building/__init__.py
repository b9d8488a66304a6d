"""The building of the website and the offline bundle, and the development server."""

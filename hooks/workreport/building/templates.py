"""The theme's templates, compiled once for all builds of a process."""

from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates(BytecodeCache):
    """Keeps each template's code, which Jinja uses only while the template's text is the same."""

    def __init__(self):
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives the code of the template, if it is known."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code of the template."""
        self._code[bucket.key] = bucket.bytecode_to_string()


COMPILED = CompiledTemplates()

"""Puts files into the program: writes embedded.S (the bytes, by .incbin) and embedded.cpp (the tables of
src/main/embedded.hpp) into a folder.

    embed.py --assets BUILT --programmes FOLDER --standards FOLDER --demo FOLDER --out FOLDER
"""
import argparse
import json
from pathlib import Path

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}

ASSEMBLY_HEAD = '.section .note.GNU-stack,"",@progbits\n.section .rodata\n'

CPP = """#include "main/embedded.hpp"

#include <array>

extern "C" {{
{declarations}
}}

namespace mentorkorps::embedded {{
namespace {{

std::string_view between(const char* begin, const char* end)
{{
    return {{begin, static_cast<std::size_t>(end - begin)}};
}}

}}  // namespace

std::span<const File> programmes()
{{
    static const std::array<File, {programme_count}> files{{{{{programmes}}}}};
    return files;
}}

std::span<const File> standards()
{{
    static const std::array<File, {standard_count}> files{{{{{standards}}}}};
    return files;
}}

std::span<const File> demo()
{{
    static const std::array<File, {demo_count}> files{{{{{demo}}}}};
    return files;
}}

std::span<const AssetFile> assets()
{{
    static const std::array<AssetFile, {asset_count}> files{{{{{assets}}}}};
    return files;
}}

}}  // namespace mentorkorps::embedded
"""


class Blobs:
    """The bytes that go in; each file gets a symbol where it begins and one where it ends."""

    def __init__(self):
        self.paths = []

    def view(self, path):
        """The C++ expression for the file's content."""
        if not path.exists():
            return "{}"
        number = len(self.paths)
        self.paths.append(path)
        return f"between(embedded_{number}_begin, embedded_{number}_end)"

    def assembly(self):
        parts = [
            f'.global embedded_{n}_begin\n.global embedded_{n}_end\n'
            f'embedded_{n}_begin:\n.incbin {quoted(path)}\nembedded_{n}_end:\n.byte 0\n'
            for n, path in enumerate(self.paths)
        ]
        return ASSEMBLY_HEAD + "".join(parts)

    def declarations(self):
        return "\n".join(
            f"extern const char embedded_{n}_begin[];\nextern const char embedded_{n}_end[];"
            for n in range(len(self.paths)))


def quoted(text):
    return json.dumps(str(text), ensure_ascii=False)


def plain_files(folder, pattern, blobs):
    paths = sorted(path for path in folder.rglob(pattern) if path.is_file())
    return [f"\n        File{{{quoted(path.relative_to(folder).as_posix())}, {blobs.view(path)}}}" for path in paths]


def asset(name, path, blobs):
    fields = [quoted(name), quoted(path.name), quoted(TYPES[path.suffix]), blobs.view(path),
              blobs.view(path.with_name(path.name + ".gz")), blobs.view(path.with_name(path.name + ".br")),
              quoted(path.name.split(".")[-2])]
    return "\n        AssetFile{" + ", ".join(fields) + "}"


def write(path, text):
    path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("assets", "programmes", "standards", "demo", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    folders = parser.parse_args()

    blobs = Blobs()
    manifest = json.loads((folders.assets / "manifest.json").read_text(encoding="utf-8"))
    programmes = plain_files(folders.programmes, "*.toml", blobs)
    standards = plain_files(folders.standards, "*.toml", blobs)
    demo = plain_files(folders.demo, "*", blobs)
    assets = [asset(name, folders.assets / manifest[name], blobs) for name in sorted(manifest)]

    folders.out.mkdir(parents=True, exist_ok=True)
    write(folders.out / "embedded.S", blobs.assembly())
    write(folders.out / "embedded.cpp", CPP.format(
        declarations=blobs.declarations(),
        programmes=",".join(programmes), programme_count=len(programmes),
        standards=",".join(standards), standard_count=len(standards),
        demo=",".join(demo), demo_count=len(demo),
        assets=",".join(assets), asset_count=len(assets)))


if __name__ == "__main__":
    main()

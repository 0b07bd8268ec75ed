"""One spelling for comparing: full width, case, traditional characters and white space no longer matter."""

from unicodedata import is_normalized, normalize

from tuiguang.text.han import simplified_of


def fold(text: str) -> str:
    """For comparison only, never to be shown: NFKC, casefolded, simplified, white space one blank, none at the ends.

    Simplified character by character (OpenCC's table, first choice): 藍牙 equals 蓝牙, and where one simplified
    character stands for two, they fall together (乾 and 干), in both texts alike.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    folded = "".join(map(_FOLDED.__getitem__, text))
    if not is_normalized("NFKC", folded):  # marks that join the letter before them
        folded = "".join(map(_FOLDED.__getitem__, normalize("NFKC", text)))
        folded = normalize("NFKC", folded)
    return " ".join(folded.split())


class _Folded(dict[str, str]):
    """The fold of each single character, worked out when it is first met."""

    def __missing__(self, char: str) -> str:
        folded = normalize("NFKC", normalize("NFKC", char).casefold())
        simplified = simplified_of()
        self[char] = folded = "".join(simplified.get(part, part) for part in folded)
        return folded


_FOLDED = _Folded()

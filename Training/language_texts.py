"""Sentences of ten languages that were found weak with the documents and help texts of texts.py alone."""
import html
import random
import re

from language_sources import LANGUAGES, SOURCES

SCRIPTS = {
    "ar": "[\u0621-\u064a]", "ja": "[\u3040-\u30ff\u4e00-\u9fff]", "ko": "[\uac00-\ud7a3]", "ru": "[\u0400-\u04ff]",
    "zh": "[\u4e00-\u9fff]",
}
STOP_WORDS = {
    "de": "der die das und ist nicht ein eine zu den mit von auf für im sie es dem des wird sich auch werden kann als",
    "en": "the of and to in is that for it with as are be this on by you not or from at an have can will which",
    "fr": "le la les de des et est un une pour que dans en du pas vous sur par au avec il qui ce ne se sont",
    "it": "il la di che è e un una per non in del della con si sono le i lo da al nel gli dei alla più come ha",
    "pl": "i w na nie się z do jest to że o jak po dla od za przez są może lub oraz być które tym jego ale czy",
    "tr": "ve bir bu için ile da de olarak daha olan gibi çok en kadar ne her sonra ya veya değil var ise olduğu",
}
STOP_WORDS = {language: frozenset(words.split()) for language, words in STOP_WORDS.items()}
# Fewest and most characters, fewest words.
SIZES = {"ar": (15, 400, 3), "ja": (8, 200, 1), "ko": (8, 200, 3), "zh": (8, 200, 1)}
PLACEHOLDER = re.compile(r"[{}<>\\|]|%[sd(\d]|\$\d|=>|==|::|[=_]{2}|\w/\w+/\w")
# Sentences of a source in a language.
MOST = 40_000
MOST_OF = {"common-voice": 70_000, "news-comments": 15_000}


def pieces(text):
    """The sentences of a text, by their marks."""
    text = " ".join(text.split())
    ends = r"(?<=[.!?؟…][\"'”»)])\s+|(?<=[.!?؟…])\s+|(?<=[。！？])(?![」』”）])"
    return [piece.strip() for piece in re.split(ends, text) if piece.strip()]


def tidy(text):
    text = re.sub(r"https?://\S+|www\.\S+", " ", html.unescape(text))
    # Marks of direction and of Arabic vowels, and what stretches Arabic words.
    text = re.sub(r"[\ufffd\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640\u064b-\u0652]", "", text)
    return " ".join(text.split())


def is_sentence(text, language):
    """Whether a text is long enough, mostly letters, without placeholders, and of its language."""
    shortest, longest, fewest_words = SIZES.get(language, (20, 400, 4))
    if not shortest <= len(text) <= longest:
        return False
    words = text.split()
    if len(words) < fewest_words:
        return False
    letters = sum(map(str.isalpha, text))
    if 5 * letters < 3 * (len(text) - text.count(" ")) or PLACEHOLDER.search(text):
        return False
    if language in ("ja", "zh") and (language == "ja") != bool(re.search("[\u3040-\u30ff]", text)):
        return False
    if language in SCRIPTS:
        return 5 * len(re.findall(SCRIPTS[language], text)) >= 3 * letters
    lowered = {word.strip(".,;:!?\"'()«»„”").lower() for word in words}
    shared = {name: len(lowered & stop) for name, stop in STOP_WORDS.items()}
    own_letters = language in ("pl", "tr") and re.search("[ąćęłńśźżğış]", text) is not None
    return shared[language] + own_letters > 0 and shared[language] + own_letters >= max(shared.values())


def language_texts(repositories, packages):
    """(language, source, text), of each source and language a seeded choice of MOST at most."""
    seen = set()
    for source, gather in SOURCES.items():
        by_language = {language: [] for language in LANGUAGES}
        for language, text in gather(repositories, packages):
            for piece in map(tidy, pieces(text)):
                # Digits apart, so that a list of versions or dates counts once.
                key = (language, re.sub(r"\d+", "0", piece.lower()))
                if key not in seen and is_sentence(piece, language):
                    seen.add(key)
                    by_language[language].append(piece)
        for language, texts in by_language.items():
            random.Random(1).shuffle(texts)
            yield from ((language, source, text) for text in texts[: MOST_OF.get(source, MOST)])

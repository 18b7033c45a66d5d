"""Pages with hardly any markup, made of the texts of real ones.

Collections of pages with known content are of today's large sites. These teach what a page by hand, a generated report
or a short note looks like: a few blocks of main text, in plain elements, with or without something around.
"""
import html
import random

SEED = 7
# One page of so many gets a bare one beside it.
PART = 3
MOST_BLOCKS = 14
# What such a page counts for beside a real one.
WEIGHT = 0.2


def bare_pages(names, pages):
    """For some pages the bytes of a bare one and its main text, as (page, bytes, main text)."""
    generator = random.Random(SEED)
    column = {name: index for index, name in enumerate(names)}
    made = []
    for page in pages:
        if generator.random() * PART >= 1:
            continue
        kept = [index for index, (target, count) in enumerate(zip(page.target, page.word_counts))
                if target > 0.9 and count > 0 and page.weight[index] > 0]
        others = [index for index, (target, count) in enumerate(zip(page.target, page.word_counts))
                  if target == 0 and 0 < count < 60 and page.weight[index] > 0]
        if not kept:
            continue
        first = generator.randrange(max(len(kept) - MOST_BLOCKS, 0) + 1) if generator.random() < 0.5 else 0
        chosen = kept[first:first + generator.randint(1, MOST_BLOCKS)]
        if sum(page.word_counts[index] for index in chosen) < 8:
            continue
        markup = body(generator, page, column, chosen)
        if others and generator.random() < 0.7:
            markup = surrounded(generator, page, others, markup)
        head = f"<title>{html.escape(page.texts[kept[0]][:60])}</title>" if generator.random() < 0.3 else ""
        made.append((page, f"<html><head>{head}</head><body>{markup}</body></html>".encode(),
                     "\n".join(page.texts[index] for index in chosen)))
    return made


def body(generator, page, column, chosen):
    """The main text in plain elements."""
    element = generator.choice(["p", "p", "p", "div"])
    parts = []
    in_list = False
    for index in chosen:
        row = page.features[index]
        text = html.escape(page.texts[index])
        is_item = row[column["listItem"]] > 0
        if in_list != is_item:
            parts.append("<ul>" if is_item else "</ul>")
            in_list = is_item
        if is_item:
            parts.append(f"<li>{text}</li>")
        elif row[column["heading"]] > 0:
            parts.append(f"<h2>{text}</h2>")
        elif row[column["quote"]] > 0:
            parts.append(f"<blockquote>{text}</blockquote>")
        elif row[column["code"]] > 0:
            parts.append(f"<pre>{text}</pre>")
        else:
            parts.append(f"<{element}>{text}</{element}>")
    if in_list:
        parts.append("</ul>")
    markup = "\n".join(parts)
    around = generator.choice(["", "", "", "main", "article", "section", "div"])
    return f"<{around}>{markup}</{around}>" if around else markup


def surrounded(generator, page, others, markup):
    """The main text between a menu, a notice and a footer."""
    def some(most):
        start = generator.randrange(len(others))
        return [html.escape(page.texts[index]) for index in others[start:start + generator.randint(1, most)]]

    if generator.random() < 0.6:
        links = "".join(f"<li><a href=/{number}>{text}</a></li>" for number, text in enumerate(some(8)))
        markup = generator.choice(["<nav><ul>{}</ul></nav>", "<div class=menu><ul>{}</ul></div>", "<ul>{}</ul>"]).format(
            links) + markup
    if generator.random() < 0.3:
        notice = "".join(f"<p>{text}</p>" for text in some(3))
        markup = generator.choice(["<div class=cookie-banner>{}</div>", "<div id=newsletter>{}</div>", "<aside>{}</aside>",
                                   "<div hidden>{}</div>", "<div style='display:none'>{}</div>",
                                   "<div aria-hidden=true>{}</div>"]).format(notice) + markup
    if generator.random() < 0.6:
        notice = "".join(f"<p>{text}</p>" for text in some(4))
        markup += generator.choice(["<footer>{}</footer>", "<div class=footer>{}</div>",
                                    "<div class=related>{}</div>"]).format(notice)
    return markup

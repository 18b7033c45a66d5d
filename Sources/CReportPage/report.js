// The page of `summarize --format html` without this script is the summary and the lit document;
// with it the reader can ask why.
"use strict";
(() => {
  const read = document.getElementById("data").textContent;
  if (!read) return;
  const data = JSON.parse(read);
  const page = document.getElementById("document");
  const sentences = [...page.querySelectorAll(".s")];
  const chosenList = document.getElementById("chosen");
  const slider = document.getElementById("slider");
  const measure = document.getElementById("measure");
  const why = document.getElementById("why");
  const reason = document.getElementById("reason");
  const count = sentences.length;

  // The weights of each head, from shares of its brightest.
  const heads = data.heads.map((name, index) => ({
    name: name.replaceAll("_", " "),
    share: data.mixture[index],
    isOn: data.mixture[index] > 0,
    weights: Float32Array.from(data.weights[index], (part) => (part / data.scale) * data.highest[index]),
  }));
  const shown = heads.filter((head) => head.share > 0);
  // What each sentence says: rows of unit length, as the program's guard against repetition sees them.
  const values = Int8Array.from(atob(data.values), (byte) => byte.charCodeAt(0));

  let weights = new Float32Array(count);
  let ranks = new Int32Array(count);
  // The choice with some heads off, made as far as somebody wants to see it.
  let choice = null;
  let current = -1;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const percent = (part) => {
    const value = part * 100;
    return (value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toFixed(1) : value > 0 ? "< 0.1" : "0") + " %";
  };

  const ordinal = (number) => {
    const tens = number % 100;
    const ending = tens > 10 && tens < 14 ? "th" : { 1: "st", 2: "nd", 3: "rd" }[number % 10] || "th";
    return number.toLocaleString("en") + ending;
  };

  const allAreOn = () => shown.every((head) => head.isOn);

  // The mixture of the heads that are on, their shares made to sum to 1.
  function mix() {
    const on = shown.filter((head) => head.isOn);
    const sum = on.reduce((total, head) => total + head.share, 0);
    weights = new Float32Array(count);
    for (const head of on) {
      const share = head.share / sum;
      for (let index = 0; index < count; index += 1) weights[index] += share * head.weights[index];
    }
    const byWeight = [...weights.keys()].sort((a, b) => weights[b] - weights[a] || a - b);
    byWeight.forEach((index, rank) => (ranks[index] = rank + 1));
    choice = null;
  }

  // The program's choice: the brightest first; what resembles a chosen one loses light, while a summary is short.
  function choose(length) {
    choice ??= { light: Float32Array.from(weights), taken: new Uint8Array(count), found: [], isWhole: false };
    const { light, taken, found } = choice;
    const standing = (index) => data.standings.charCodeAt(index) - 48;
    const worst = /[01]/.test(data.standings) ? 1 : 2;
    const isBefore = (a, b) => standing(a) - standing(b) || light[b] - light[a] || a - b;
    while (found.length < Math.min(length, data.guarded)) {
      let next = -1;
      for (let index = 0; index < count; index += 1) {
        if (!taken[index] && standing(index) <= worst && (next < 0 || isBefore(index, next) < 0)) next = index;
      }
      if (next < 0) break;
      taken[next] = 1;
      found.push(next);
      dim(light, next);
    }
    if (found.length < length && !choice.isWhole) {
      const rest = [...light.keys()].filter((index) => !taken[index] && standing(index) <= worst);
      for (const index of rest.sort(isBefore)) found.push(index);
      choice.isWhole = true;
    }
    // Nothing has a word.
    if (!found.length) found.push([...light.keys()].sort(isBefore)[0]);
    return found.slice(0, length);
  }

  function dim(light, chosen) {
    const width = data.width;
    for (let index = 0; index < count; index += 1) {
      let product = 0;
      for (let column = 0; column < width; column += 1) {
        product += values[index * width + column] * values[chosen * width + column];
      }
      const cosine = Math.min(1, product / (127 * 127));
      if (cosine > 0) light[index] = Math.min(light[index], weights[index] * (1 - cosine ** data.repetition));
    }
  }

  const level = (index, highest) => (highest > 0 ? Math.round((9 * weights[index]) / highest) : 0);

  function showLight() {
    let highest = 0;
    for (const weight of weights) highest = Math.max(highest, weight);
    sentences.forEach((sentence, index) => {
      const wanted = "l" + level(index, highest);
      if (!sentence.classList.contains(wanted)) {
        sentence.classList.remove(...Array.from({ length: 10 }, (_, step) => "l" + step));
        sentence.classList.add(wanted);
      }
    });
  }

  // Where the slider stands as the program left it, the summary is the program's own.
  function chosenNow() {
    const length = Number(slider.value);
    if (!allAreOn()) return choose(length);
    return length === data.chosen.length ? data.chosen : data.order.slice(0, length);
  }

  const marked = new Set();

  function showSummary() {
    const chosen = chosenNow();
    for (const index of marked) {
      sentences[index].classList.remove("c");
      sentences[index].removeAttribute("data-rank");
      sentences[index].querySelector("td")?.removeAttribute("data-rank");
    }
    marked.clear();
    const rankOf = new Map(chosen.map((index, rank) => [index, rank + 1]));
    const items = [...rankOf.keys()].sort((a, b) => a - b).map((index) => {
      const sentence = sentences[index];
      marked.add(index);
      sentence.classList.add("c");
      sentence.dataset.rank = rankOf.get(index);
      const cell = sentence.querySelector("td");
      if (cell) cell.dataset.rank = rankOf.get(index);
      const link = element("a");
      link.href = "#" + sentence.id;
      link.dir = "auto";
      const said = element("span", "said");
      if (sentence.localName === "tr") {
        said.textContent = [...sentence.cells].map((each) => each.textContent).join(" · ");
      } else {
        said.append(...[...sentence.childNodes].map((node) => node.cloneNode(true)));
      }
      link.append(element("span", "rank", rankOf.get(index)), said);
      const item = element("li");
      item.append(link);
      return item;
    });
    chosenList.replaceChildren(...items);
    const words = chosen.reduce((sum, index) => sum + data.words[index], 0);
    const text = `${chosen.length} of ${count.toLocaleString("en")} sentences, ${words.toLocaleString("en")} word${words === 1 ? "" : "s"}`;
    measure.textContent = text;
    slider.setAttribute("aria-valuetext", text);
  }

  function bar(part) {
    const track = element("span", "bar");
    track.setAttribute("aria-hidden", "true");
    const fill = element("i");
    fill.style.width = `${Math.round(1000 * part) / 10}%`;
    track.append(fill);
    return track;
  }

  function explain(index) {
    current = index;
    const weight = weights[index];
    const on = shown.filter((head) => head.isOn);
    const sum = on.reduce((total, head) => total + head.share, 0);
    const parts = [];

    const line = element("p", "weight");
    line.append(element("b", "", percent(weight)), " of the light");
    parts.push(line);
    const chosen = chosenNow().indexOf(index) + 1;
    const places = [`${ranks[index] === 1 ? "the brightest" : ordinal(ranks[index]) + " brightest"} of ${count.toLocaleString("en")}`];
    if (chosen) places.push(`chosen ${ordinal(chosen)}`);
    else if (data.standings[index] === "1") places.push("no running text, so a last resort");
    else if (data.standings[index] === "2") places.push("program text, so not chosen");
    else if (data.standings[index] === "3") places.push("stands on the page again, so not chosen");
    else if (data.standings[index] === "4") places.push("has no word, so not chosen");
    parts.push(element("p", "place", places.join(" · ")));

    const list = element("dl");
    list.setAttribute("aria-label", "Its light by head");
    for (const head of on) {
      const part = weight > 0 ? (head.share / sum) * head.weights[index] / weight : 0;
      const cell = element("dd");
      cell.append(bar(part));
      list.append(element("dt", "", head.name), cell, element("dd", "share", percent(part)));
    }
    parts.push(list);

    const reasons = data.reasons[index];
    if (reasons.length) {
      const items = element("ul");
      for (let place = 0; place < reasons.length; place += 2) {
        const strength = reasons[place + 1] / 100;
        const item = element("li", strength > 0 ? "more" : "less");
        const times = Math.exp(strength);
        const share = element("span", "share", "× " + (times >= 10 ? times.toFixed(0) : times.toFixed(times > 1 ? 1 : 2)));
        const text = element("span", "", data.phrases[reasons[place]]);
        text.append(element("span", "spoken", strength > 0 ? ", brighter" : ", dimmer"));
        item.append(text, share);
        items.append(item);
      }
      parts.push(items);
      if (!allAreOn()) parts.push(element("p", "note", "These reasons are those of all heads together."));
    }
    reason.replaceChildren(...parts);
    why.classList.add("open");
  }

  function refresh() {
    mix();
    showLight();
    showSummary();
    if (current >= 0) explain(current);
  }

  // A switch for each head; the last one stays on.
  function addSwitches() {
    const field = document.getElementById("heads");
    const boxes = shown.map((head) => {
      const row = element("label", "head-row");
      const box = element("input");
      box.type = "checkbox";
      box.checked = true;
      const share = element("span", "share");
      const track = bar(head.share);
      row.append(box, element("span", "", head.name), track, share);
      field.append(row);
      const show = () => {
        const sum = shown.reduce((total, each) => total + (each.isOn ? each.share : 0), 0);
        const part = head.isOn ? head.share / sum : 0;
        share.textContent = head.isOn ? percent(part) : "off";
        track.firstChild.style.width = `${Math.round(1000 * part) / 10}%`;
        box.disabled = head.isOn && shown.filter((each) => each.isOn).length === 1;
      };
      box.addEventListener("change", () => {
        head.isOn = box.checked;
        boxes.forEach((each) => each());
        refresh();
      });
      return show;
    });
    boxes.forEach((each) => each());
    field.hidden = shown.length < 2;
  }

  // One sentence can be reached with Tab; the arrow keys go on from there.
  const at = (node) => {
    const sentence = node instanceof Element ? node.closest(".s") : null;
    return sentence ? Number(sentence.id.slice(1)) : -1;
  };
  let reachable = -1;

  function makeReachable(index) {
    if (reachable >= 0) sentences[reachable].tabIndex = -1;
    reachable = index;
    sentences[index].tabIndex = 0;
  }

  function follow(event) {
    const steps = {
      ArrowDown: 1,
      ArrowUp: -1,
      ArrowRight: getComputedStyle(event.target).direction === "rtl" ? -1 : 1,
      ArrowLeft: getComputedStyle(event.target).direction === "rtl" ? 1 : -1,
      Home: -count,
      End: count,
    };
    const step = steps[event.key];
    const here = at(event.target);
    if (here < 0 || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    sentences[Math.min(count - 1, Math.max(0, here + step))].focus();
  }

  function close() {
    current = -1;
    why.classList.remove("open");
  }

  function start() {
    document.documentElement.classList.add("interactive");
    for (const sentence of sentences) sentence.tabIndex = -1;
    makeReachable(data.chosen.length ? Math.min(...data.chosen) : 0);
    page.addEventListener("focusin", (event) => {
      const index = at(event.target);
      if (index < 0) return;
      makeReachable(index);
      explain(index);
      // On a narrow screen the explanation comes up from below.
      if (getComputedStyle(why).position === "fixed") sentences[index].scrollIntoView({ block: "nearest" });
    });
    page.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const index = at(event.target);
      if (index >= 0 && index !== current) explain(index);
    });
    page.addEventListener("keydown", follow);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    document.getElementById("close").addEventListener("click", close);
    chosenList.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      const sentence = link && document.getElementById(link.getAttribute("href").slice(1));
      if (!sentence) return;
      event.preventDefault();
      sentence.scrollIntoView({ block: "center" });
      sentence.focus({ preventScroll: true });
    });
    slider.max = Math.max(1, data.order.length);
    slider.value = Math.max(1, data.chosen.length);
    slider.addEventListener("input", () => {
      showSummary();
      if (current >= 0) explain(current);
    });
    document.getElementById("length").hidden = data.order.length < 2;
    why.hidden = false;
    addSwitches();
    mix();
    showSummary();
  }

  start();
})();

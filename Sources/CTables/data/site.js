// A little help for those who have scripts: everything works without it.
"use strict";

// A source opens where its number stands.
let opened = null;

function close(focus) {
  if (!opened) return;
  opened.box.remove();
  opened.link.removeAttribute("aria-expanded");
  if (focus) opened.link.focus();
  opened = null;
}

async function open(link) {
  const line = document.getElementById(link.hash.slice(1));
  if (!line) return false;
  close(false);
  const box = document.createElement("div");
  box.className = "opened";
  box.setAttribute("role", "status");
  const text = document.createElement("p");
  for (const node of line.childNodes) {
    if (!(node.classList && node.classList.contains("places"))) text.append(node.cloneNode(true));
  }
  const places = line.querySelector(".places");
  if (places) {
    text.append(" ");
    text.append(places.cloneNode(true));
  }
  box.append(text);
  document.body.append(box);
  const at = link.getBoundingClientRect();
  const left = Math.max(16, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 16));
  box.style.left = left + window.scrollX + "px";
  box.style.top = at.bottom + window.scrollY + 6 + "px";
  link.setAttribute("aria-expanded", "true");
  opened = { box, link };
  // The verse itself, where the line names one passage of an edition.
  const passages = link.closest("li, p, tr")?.querySelectorAll("a.passage") ?? [];
  const edition = places?.querySelector('a[href*="editions="]');
  if (edition && passages.length === 1) {
    const name = new URL(edition.href).searchParams.get("editions");
    const passage = decodeURIComponent(passages[0].pathname.split("/").pop());
    const answer = await fetch("/api/v1/read?limit=6&passage=" + encodeURIComponent(passage) + "&editions=" + encodeURIComponent(name));
    if (!answer.ok || !opened || opened.box !== box) return true;
    const read = await answer.json();
    const quoted = document.createElement("blockquote");
    quoted.textContent = read.verses.map((verse) => verse.text).join(" ");
    box.append(quoted);
  }
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".sources a[href^='#source-']");
  if (link && !event.metaKey && !event.ctrlKey) {
    event.preventDefault();
    if (opened && opened.link === link) close(true);
    else open(link);
  } else if (opened && !opened.box.contains(event.target)) {
    close(false);
  }
});

// Keys: / goes to the box, the arrows turn the page, Escape closes a source.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return close(true);
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const page = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const link = page && document.querySelector("link[rel=" + page + "]");
  if (link) {
    location.href = link.href;
  } else if (event.key === "/") {
    event.preventDefault();
    document.getElementById("ask")?.focus();
  }
});

// A manuscript is dropped on its form.
const manuscript = document.querySelector(".paste input[type='file']");
if (manuscript) {
  const form = manuscript.form;
  const holdsFile = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    form.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    manuscript.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}

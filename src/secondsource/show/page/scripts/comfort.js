// Comfort and nothing else: every link, fold and mark of the page works without this file. It keeps nothing, sends
// nothing, writes no HTML, and takes no single key but Escape.
(function () {
  "use strict";
  var root = document.documentElement;
  var came = [];     // the links that were followed on this page, each with where it stood, last one last
  var pointed = [];  // the words that a link beside the text points at

  function element(id) { return id ? document.getElementById(id) : null; }

  function linkOf(event) {
    var link = event.target && event.target.closest ? event.target.closest("a[href^='#']") : null;
    return link && link.getAttribute("href").length > 1 ? link : null;
  }

  // A browser that opens what is folded by itself has done so already.
  function reveal(target) {
    var folded = false;
    for (var one = target && target.parentElement; one; one = one.parentElement) {
      if (one.localName === "details" && !one.open) { one.open = true; folded = true; }
    }
    if (folded) { target.scrollIntoView(); target.focus({ preventScroll: true }); }
  }

  function arrive() {
    var name = "";
    try { name = decodeURIComponent(location.hash.slice(1)); } catch (error) { return; }
    root.classList.remove("cleared");
    reveal(element(name));
  }

  function offerWayBack() {
    var old = document.querySelector(".way-back");
    if (old) { old.remove(); }
    if (!came.length) { return; }
    var box = document.createElement("p"), link = document.createElement("a");
    box.className = "way-back";
    link.href = "#main";
    link.textContent = "Back to where you were";
    link.addEventListener("click", function (event) {
      event.preventDefault();
      event.stopPropagation();
      history.back();
    });
    box.appendChild(link);
    document.body.appendChild(box);
  }

  // Back, by that link or by the browser's own: the link that was followed has the focus again.
  function wentBack() {
    var link = came.pop().link;
    offerWayBack();
    if (link.isConnected) { reveal(link); link.focus(); }
  }

  function point(link) {
    pointed.forEach(function (one) { one.classList.remove("pointed"); });
    pointed = [];
    if (!link || !link.dataset || !link.dataset.words) { return; }
    link.dataset.words.split(" ").forEach(function (name) {
      var first = element(name);
      if (!first) { return; }
      pointed.push(first);
      pointed = pointed.concat(Array.from(document.getElementsByClassName(name)));
    });
    pointed.forEach(function (one) { one.classList.add("pointed"); });
  }

  var followed = null;
  document.addEventListener("click", function (event) {
    var link = linkOf(event);
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    if (link.getAttribute("href") === location.hash) { arrive(); } else { followed = { link: link, from: location.hash }; }
  });
  window.addEventListener("hashchange", function () {
    var last = came[came.length - 1];
    arrive();
    if (followed) {
      came.push(followed);
      followed = null;
      offerWayBack();
    } else if (last && last.from === location.hash) { wentBack(); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { root.classList.add("cleared"); point(null); }
  });
  ["mouseover", "focusin"].forEach(function (kind) {
    document.addEventListener(kind, function (event) { point(linkOf(event)); });
  });

  function foldAll(open) {
    document.querySelectorAll(".article > details").forEach(function (one) { one.open = open; });
  }
  [["unfold", true], ["fold", false]].forEach(function (pair) {
    var button = element(pair[0]);
    if (!button) { return; }
    button.addEventListener("click", function () { foldAll(pair[1]); });
    button.parentElement.hidden = false;
  });

  // For browsers that do not print what is folded, as print.css asks.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.from(document.querySelectorAll(
      ".article > details:not([open]), .aside-run:not([open]), .paper:not([open])"));
    folded.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (one) { one.open = false; });
  });

  arrive();
}());

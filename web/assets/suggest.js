// Shows suggestions in the browser's own list while somebody writes. Without it the form is whole.
const box = document.querySelector("[data-suggest]");
if (box && "list" in box) {
  const list = document.createElement("datalist");
  list.id = "suggestions";
  box.after(list);
  box.setAttribute("list", list.id);
  let timer, asked;
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const words = box.value.trim();
      if (words.length < 2 || words.length > 100 || words === asked) return;
      asked = words;
      try {
        const answer = await fetch(box.dataset.suggest + "&q=" + encodeURIComponent(words));
        if (!answer.ok || asked !== words) return;
        const { suggestions } = await answer.json();
        list.replaceChildren(...suggestions.map((one) => new Option(one.label, one.label)));
      } catch {
        // offline: the reader can still search
      }
    }, 200);
  });
}

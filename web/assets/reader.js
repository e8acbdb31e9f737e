/* What a device can do more for a reader; without it every page is whole. */
// Suggestions in the browser's own list while somebody writes.
(() => {
  const box = document.querySelector('[data-suggest]')
  if (!box || !('list' in box)) return
  const list = document.createElement('datalist')
  list.id = 'suggestions'
  box.after(list)
  box.setAttribute('list', list.id)
  let timer, asked
  const suggest = async () => {
    const words = box.value.trim()
    if (words.length < 2 || words.length > 100 || words === asked) return
    asked = words
    try {
      const answer = await fetch(box.dataset.suggest + '&q=' + encodeURIComponent(words))
      if (!answer.ok || asked !== words) return
      const { suggestions } = await answer.json()
      list.replaceChildren(...suggestions.map(one => new Option(one.label, one.label)))
    } catch {
      // offline: the reader can still search
    }
  }
  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(suggest, 200)
  })
})();
// A film's words when it is started, and the main text read aloud. Only voices of the device itself are used: the others
// send the text to somebody else. No voice reads so and ti.
(() => {
  for (const film of document.querySelectorAll('video')) {
    film.addEventListener('play', () => { if (film.textTracks[0]) film.textTracks[0].mode = 'showing' }, { once: true })
  }
  const button = document.getElementById('listen'), speech = window.speechSynthesis
  if (!button || !speech) return
  const first = tag => tag.toLowerCase().split(/[-_]/)[0]
  const page = first(document.documentElement.lang)
  const voice = language => speech.getVoices().find(v => v.localService && first(v.lang) === language)
  const show = () => { button.hidden = page === 'so' || page === 'ti' || !voice(page) }
  const said = on => { button.querySelector('span').textContent = on ? button.dataset.stop : button.dataset.start }
  const stop = () => { speech.cancel(); said(false) }
  const parts = () => [...document.querySelectorAll('main :is(h1,h2,h3,p,li,dt,dd)')]
    .filter(part => part.innerText.trim() && !part.querySelector('p,li,dt,dd') && !part.closest('.acts,[hidden]'))
  let last
  button.addEventListener('click', () => {
    if (speech.speaking || speech.pending) return stop()
    for (const part of parts()) {
      const language = first(part.closest('[lang]').lang)
      if (!voice(language)) continue
      last = new SpeechSynthesisUtterance(part.innerText)
      last.voice = voice(language)
      last.lang = last.voice.lang
      speech.speak(last)
    }
    last.onend = () => said(false)
    said(true)
  })
  addEventListener('pagehide', stop)
  speech.addEventListener('voiceschanged', show)
  said(false)
  show()
})()

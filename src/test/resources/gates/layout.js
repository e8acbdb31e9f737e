() => {
  const found = { below24: [], below44: [], outside: [], cut: [], tight: [] }
  const name = element => element.outerHTML.slice(0, 100)
  const box = element => element.getBoundingClientRect()
  const inText = element => element.tagName === 'A' && element.closest('.prose :is(p,li),.why p')
  for (const control of document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')) {
    const own = box(control), label = control.labels?.[0] ? box(control.labels[0]) : own
    if (own.width === 0 || own.height === 0 || own.right <= 0 || own.bottom <= 0) continue
    const least = Math.min(Math.max(own.width, label.width), Math.max(own.height, label.height))
    if (least < 24) found.below24.push(name(control))
    else if (least < 44 && !inText(control)) found.below44.push(name(control))
  }
  for (const words of document.querySelectorAll('svg text')) {
    const drawing = box(words.closest('svg')), own = box(words)
    if (own.left < drawing.left - 20 || own.right > drawing.right + 20) found.outside.push(words.textContent)
  }
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element)
    const own = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('')
    if (element.matches(':lang(ar),:lang(ti)') && /[\u0600-\u06ff\u1200-\u137f]/.test(own)
        && (!(parseFloat(style.lineHeight) / parseFloat(style.fontSize) >= 1.7) || parseFloat(style.letterSpacing))) {
      found.tight.push(name(element))
    }
    if (/hidden|clip/.test(style.overflowX + style.overflowY) && style.position !== 'absolute'
        && element.clientHeight > 1 && element.innerText?.trim()
        && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
      found.cut.push(name(element))
    }
  }
  found.direction = getComputedStyle(document.body).direction
  return found
}

() => {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  const around = [focused, ...(focused.labels ?? [])]
  const marked = element => {
    const style = getComputedStyle(element)
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
  }
  const box = focused.getBoundingClientRect()
  const middle = (from, size, most) => Math.min(most - 1, Math.max(0, from + size / 2))
  const top = document.elementFromPoint(middle(box.x, box.width, innerWidth), middle(box.y, box.height, innerHeight))
  return {
    number: [...document.querySelectorAll('*')].indexOf(focused),
    hidden: !around.some(marked) || (!!top && !around.some(element => element.contains(top) || top.contains(element))),
    what: focused.outerHTML.slice(0, 100),
  }
}

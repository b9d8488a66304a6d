// A link to a place that is folded away opens what hides it, where the browser alone would not find it.
{
  function unfold() {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = place?.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    place.scrollIntoView();
  }

  addEventListener("hashchange", unfold);
  unfold();
}

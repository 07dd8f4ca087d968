/* A query that came as `q` goes by another name before Material sees it, which would open its own search box over the page. */
(function () {
  "use strict";
  var url = new URL(location.href), said = url.searchParams;
  if (!said.has("q")) return;
  if (!said.has("query")) said.set("query", said.get("q"));
  said.delete("q");
  try { history.replaceState(history.state, "", url); } catch (e) { /* the page reads `q` too */ }
})();

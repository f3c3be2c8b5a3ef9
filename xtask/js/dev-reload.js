// Only in `cargo xtask dev`: loads the page again when the site has been rebuilt.
const build = async () => (await fetch("./dev-build", { cache: "no-store" })).text();
const shown = await build();
setInterval(async () => {
  // While the server is away, the page stays as it is.
  const now = await build().catch(() => shown);
  if (now !== shown) location.reload();
}, 500);

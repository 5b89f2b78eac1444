// The reader's choice of light or dark, applied before the first paint: this file is loaded
// blocking, so it stays this small. The key is the only thing the handbook ever stores.
try {
  const choice = localStorage.getItem("handbook-scheme");
  if (choice === "light" || choice === "dark") document.documentElement.dataset.scheme = choice;
} catch {
  // Storage is switched off: the device's own choice stands.
}

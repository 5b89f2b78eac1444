// Two languages, a list of the open folder at the side, headings with ids and a table of contents.
const slug = (text) =>
  text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

function headings(markdown) {
  markdown.core.ruler.push("ids", (state) => {
    const seen = new Map();
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      const base = slug(state.tokens[index + 1].content) || "part";
      const count = seen.get(base) ?? 0;
      seen.set(base, count + 1);
      token.attrSet("id", count ? `${base}-${count}` : base);
    });
  });
}

export default function (config) {
  config.addPassthroughCopy("src/style.css");
  config.amendLibrary("md", headings);
  config.addCollection("folders", (api) => {
    const folders = new Map();
    for (const page of api.getAll()) {
      const key = page.data.side;
      if (!folders.has(key)) folders.set(key, []);
      folders.get(key).push(page);
    }
    for (const pages of folders.values()) pages.sort((a, b) => a.data.title.localeCompare(b.data.title));
    return folders;
  });
  config.addFilter("inFolder", (folders, key) => folders.get(key) ?? []);
  config.addFilter("toc", (html) =>
    [...html.matchAll(/<h([23]) id="([^"]+)">(.*?)<\/h\1>/g)].map(([, , id, title]) => ({
      id,
      title: title.replace(/<[^>]+>/g, ""),
    })),
  );
  return {
    dir: { input: "src", output: "_site" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}

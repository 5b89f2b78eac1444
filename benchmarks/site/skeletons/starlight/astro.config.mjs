import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { folders } from "./folders.mjs";

export default defineConfig({
  site: "https://handbook.example.org",
  integrations: [
    starlight({
      title: "Handboken",
      locales: { root: { label: "Svenska", lang: "sv" }, fi: { label: "Suomi", lang: "fi" } },
      sidebar: folders.map((folder) => ({ label: folder, items: [{ autogenerate: { directory: folder } }] })),
      routeMiddleware: "./src/side.ts",
      credits: false,
    }),
  ],
});

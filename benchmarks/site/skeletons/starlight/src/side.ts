// The side list of the open folder only, as the other generators have it.
import { defineRouteMiddleware } from "@astrojs/starlight/route-data";

const holds = (entry: any): boolean =>
  entry.type === "link" ? entry.isCurrent : entry.entries.some(holds);

export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  route.sidebar = route.sidebar.filter(holds);
});

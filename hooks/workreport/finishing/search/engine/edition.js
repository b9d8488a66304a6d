// What the build sets.

// Whether the data are scripts, as in the offline edition, where pages may be opened as files.
export const offline = false;
// What the script that reads by the tables uses of this one.
export const shared = () => ({});

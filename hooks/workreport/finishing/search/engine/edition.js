// Whether the data are scripts, as in the offline edition, where pages may be opened as files: its build sets this.
export const offline = false;

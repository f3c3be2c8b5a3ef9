// The ready scenario in the address: #s=kaltim-100k. Other keys are left alone,
// as later versions will put more there.

export function scenarioInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get("s");
}

export function putInAddress(id: string): void {
  const params = new URLSearchParams(location.hash.slice(1));
  if (params.get("s") === id) return;
  params.set("s", id);
  history.pushState(null, "", `#${params}`);
}

export async function benchInbound(): Promise<boolean> {
  return true;
}

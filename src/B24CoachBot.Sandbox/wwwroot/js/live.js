import { control } from "./api.js";

const patience = 1500;

/** Listens for "something changed" and comes back by itself when the portal was restarted. */
export function listen(onHello, onChange, onLost) {
  const stream = new EventSource(control("stream"));
  stream.onmessage = (event) => (event.data === "hello" ? onHello() : onChange());
  stream.onerror = () => {
    onLost();
    stream.close();
    setTimeout(() => listen(onHello, onChange, onLost), patience);
  };
}

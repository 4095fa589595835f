// Bytes as text and back.
import type * as O from "obsidian";

export const arrayBufferToBase64: typeof O.arrayBufferToBase64 = (buffer) =>
	btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));

export const base64ToArrayBuffer: typeof O.base64ToArrayBuffer = (base64) =>
	Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;

export const arrayBufferToHex: typeof O.arrayBufferToHex = (buffer) =>
	Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

export const hexToArrayBuffer: typeof O.hexToArrayBuffer = (hex) =>
	Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16)).buffer;

// What the app runs on. The playground can be a desktop or a phone, and change while it runs.

export const Platform = {
	isDesktop: true,
	isMobile: false,
	isDesktopApp: true,
	isMobileApp: false,
	isIosApp: false,
	isAndroidApp: false,
	isPhone: false,
	isTablet: false,
	isMacOS: isApple(),
	isWin: false,
	isLinux: !isApple(),
	isSafari: false,
	resourcePathPrefix: "app://playground/",
};

/** Makes the app a phone's, or a desktop's: the flags, and the body's classes that styles depend on. */
export function setPhone(isPhone: boolean, body: HTMLElement): void {
	Object.assign(Platform, {
		isDesktop: !isPhone,
		isDesktopApp: !isPhone,
		isMobile: isPhone,
		isMobileApp: isPhone,
		isAndroidApp: isPhone,
		isPhone,
	});
	for (const name of ["is-mobile", "is-phone", "is-android"]) body.classList.toggle(name, isPhone);
}

function isApple(): boolean {
	return typeof navigator !== "undefined" && /Mac|iP(?:hone|ad|od)/u.test(navigator.userAgent);
}

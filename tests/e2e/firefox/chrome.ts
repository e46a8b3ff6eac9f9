/**
 * What runs in Firefox's own window, with all of its rights: the functions here see the browser's globals, and nothing
 * of this file.
 */
type Extension = {
  readonly backgroundState: 'starting' | 'running' | 'suspending' | 'stopped';
  terminateBackground(options: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
};
type Permissions = {
  readonly permissions: readonly string[];
  readonly origins: readonly string[];
  readonly data_collection?: readonly string[];
};
type PromptButton = { click(): void };

declare const BrowserCommands: { openTab(): void };
type PanelDocument = { getElementById(id: string): { readonly currentURI: { readonly spec: string } } | null };
declare const SidebarController: {
  readonly isOpen: boolean;
  readonly browser: { readonly contentDocument: PanelDocument | null };
  hide(): void;
};
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: Extension; readonly allowedOrigins: { readonly patterns: unknown[] } };
};
declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionPermissions: { remove(id: string, gone: Permissions, extension: Extension): Promise<void> };
  };
};
declare const PopupNotifications: {
  readonly panel: {
    readonly state: string;
    readonly firstElementChild: { button: PromptButton; secondaryButton: PromptButton } | null;
  };
};

export const openTab = (): void => BrowserCommands.openTab();

export const backgroundState = (id: string) => WebExtensionPolicy.getByID(id).extension.backgroundState;

/** As Firefox does after half a minute without an event; at once, whatever the page is at. */
export const stopBackground = (id: string) =>
  WebExtensionPolicy.getByID(id).extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });

/** As the reader does in the add-ons manager. */
export function withhold(id: string, origins: readonly string[]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  return ExtensionPermissions.remove(id, { permissions: [], origins }, WebExtensionPolicy.getByID(id).extension);
}

/** As the reader does there with what they let be told. */
export function takeBackConsent(id: string, kinds: readonly string[]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const gone = { permissions: [], origins: [], data_collection: kinds };
  return ExtensionPermissions.remove(id, gone, WebExtensionPolicy.getByID(id).extension);
}

/** The address of what Firefox's own sidebar shows, and undefined while it is closed. */
export function inSidebar(): string | undefined {
  const { isOpen, browser } = SidebarController;
  return isOpen ? browser.contentDocument?.getElementById('webext-panels-browser')?.currentURI.spec : undefined;
}

export const closeSidebar = (): void => SidebarController.hide();

/** Presses the first button of the prompt on screen. False while there is none. */
export function acceptPrompt(): boolean {
  const { state, firstElementChild } = PopupNotifications.panel;
  if (state !== 'open' || !firstElementChild) return false;
  firstElementChild.button.click();
  return true;
}

/** Presses the second one, which says no. */
export function refusePrompt(): boolean {
  const { state, firstElementChild } = PopupNotifications.panel;
  if (state !== 'open' || !firstElementChild) return false;
  firstElementChild.secondaryButton.click();
  return true;
}

declare const Services: {
  readonly console: { getMessageArray(): readonly { readonly message?: string }[]; reset(): void };
};
declare const gBrowser: { readonly browsers: readonly { readonly currentURI: { readonly spec: string } }[] };

/** What Firefox has written into its console since it was last asked; refusals by a page's policy stand there. */
export function consoleMessages(): string[] {
  const messages = Services.console.getMessageArray().map(({ message = '' }) => message);
  Services.console.reset();
  return messages;
}

/** Where every tab is. */
export const openPlaces = (): string[] => gBrowser.browsers.map(({ currentURI }) => currentURI.spec);

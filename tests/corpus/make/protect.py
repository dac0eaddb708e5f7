"""Saves bang-bat-dau-tu-b3 with a password ("mat khau") as .xls and .ods, through LibreOffice.

Needs the Python that has LibreOffice's module uno.
"""

import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

OUT = Path(__file__).resolve().parent.parent / "workbooks"
PIPE = "ntm-corpus"


def prop(name, value):
    return PropertyValue(name, 0, value, 0)


def connect():
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            remote = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def main():
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen([
            "soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{profile}",
            f"--accept=pipe,name={PIPE};urp;",
        ])
        try:
            desktop = connect()
            source = (OUT / "bang-bat-dau-tu-b3.xlsx").as_uri()
            for kind, name in (("xls", "MS Excel 97"), ("ods", "calc8")):
                book = desktop.loadComponentFromURL(source, "_blank", 0, (prop("Hidden", True),))
                target = (OUT / f"mat-khau.{kind}").as_uri()
                book.storeToURL(target, (prop("FilterName", name), prop("Password", "mat khau")))
                book.close(True)
            desktop.terminate()
        finally:
            office.wait(60)


if __name__ == "__main__":
    main()

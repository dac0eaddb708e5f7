"""Changes a document in LibreOffice: path, new path, whether changes are tracked, profile, then OLD=>NEW each."""
import sys, time, subprocess, uno
from com.sun.star.beans import PropertyValue
def prop(n, v):
    p = PropertyValue(); p.Name = n; p.Value = v; return p
path, out, tracked, profile = sys.argv[1:5]
pipe = 'ntm' + str(abs(hash(out)) % 10**8)
office = subprocess.Popen(['soffice', '-env:UserInstallation=file://' + profile, '--headless', '--norestore', '--accept=pipe,name=%s;urp;' % pipe])
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for _ in range(100):
    try:
        context = resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe); break
    except Exception:
        time.sleep(0.3)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
doc = desktop.loadComponentFromURL('file://' + path, '_blank', 0, (prop('Hidden', True),))
doc.RecordChanges = tracked == '1'
for edit in sys.argv[5:]:
    old, new = edit.split('=>')
    search = doc.createSearchDescriptor(); search.SearchString = old
    found = doc.findFirst(search)
    assert found is not None, old
    found.setString(new)
doc.storeToURL('file://' + out, (prop('FilterName', 'MS Word 2007 XML'),))
doc.close(True)
try: desktop.terminate()
except Exception: pass
office.wait(20)

"""Changes a document in LibreOffice: path, new path, profile, then in their order

    track           what follows is tracked
    accept          all that is tracked is accepted
    OLD=>NEW        words in place of others
    row=>TEXT       the row of a table goes of which a cell says this
"""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    own = PropertyValue()
    own.Name, own.Value = name, value
    return own


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for _ in range(100):
        try:
            return resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe)
        except Exception:
            time.sleep(0.3)
    sys.exit('LibreOffice does not answer')


def row_of(doc, text):
    """The cell that says this, with its table."""
    for table in doc.TextTables:
        for name in table.CellNames:
            # No line breaks inside a name.
            if table.getCellByName(name).String.replace('\u00a0', ' ').strip() == text:
                return table, name
    sys.exit('no cell says ' + text)


def change(context, doc, edit):
    def do(command):
        dispatcher = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.DispatchHelper', context)
        dispatcher.executeDispatch(doc.CurrentController.Frame, '.uno:' + command, '', 0, ())

    if edit == 'track':
        doc.RecordChanges = True
    elif edit == 'accept':
        do('AcceptAllTrackedChanges')
        doc.RecordChanges = False
    elif edit.startswith('row=>'):
        table, name = row_of(doc, edit[len('row=>'):])
        doc.CurrentController.select(table.getCellByName(name))
        do('DeleteRows')
    else:
        old, new = edit.split('=>')
        search = doc.createSearchDescriptor()
        search.SearchString = old
        found = doc.findFirst(search)
        if found is None:
            sys.exit('nothing says ' + old)
        found.setString(new)


path, out, profile = sys.argv[1:4]
pipe = 'ntm' + str(abs(hash(out)) % 10**8)
office = subprocess.Popen(['soffice', '-env:UserInstallation=file://' + profile, '--headless', '--norestore',
                           '--accept=pipe,name=%s;urp;' % pipe])
context = connected(pipe)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
try:
    doc = desktop.loadComponentFromURL('file://' + path, '_blank', 0, (prop('Hidden', True),))
    for edit in sys.argv[4:]:
        change(context, doc, edit)
    doc.storeToURL('file://' + out, (prop('FilterName', 'MS Word 2007 XML'),))
    doc.close(True)
finally:
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(20)
